# The verbs of every day; each is a line of Maven that may as well be typed.
MVN ?= mvn -B

.DEFAULT_GOAL := help
.PHONY: help format check test it acceptance fuzz run docs

help: ## This list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/\1\t\2/p' $(MAKEFILE_LIST) | expand -t 12

format: ## Format the sources
	$(MVN) -q spotless:apply

check: ## Compile with all lints, formatter and Checkstyle, no tests
	$(MVN) -q -DskipTests verify

test: ## Unit tests
	$(MVN) -q test

it: ## Everything: unit, integration and acceptance tests
	$(MVN) verify

acceptance: ## Acceptance tests against the packaged jars
	$(MVN) -pl acceptance-tests -am verify -Dsurefire.failIfNoSpecifiedTests=false -Dtest=NoUnitTests

fuzz: ## Look for inputs that break a parser or codec, for an hour and a half
	$(MVN) verify -Pfuzz -pl fuzz-tests -am -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false

run: ## Build and start the quickstart
	$(MVN) -q -DskipTests package && java -jar quickstart/target/kafka-rest-proxy-quickstart.jar

docs: ## Check links and documented configuration keys
	$(MVN) -q -pl docs,app -am test -Dtest='LinksTest,ConfigurationDocumentationTest' -Dsurefire.failIfNoSpecifiedTests=false

package io.kafkarest.docs;

import com.marcnuri.helm.LintResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Lints and renders charts as users do: with Helm. */
interface Helm {

    /** The version of the cluster that charts are rendered for. */
    String KUBERNETES = "1.31.0";

    /** What is wrong with a chart. */
    List<String> lint(Path chart);

    /** The manifests of a release; values that the chart refuses are an {@link IllegalStateException}. */
    String template(Path chart, String release, Path values);

    /** Helm as a library where its native part runs, or else as a program of this machine. */
    static Optional<Helm> find() {
        if (System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64")) {
            return Optional.of(new Library());
        }
        return Tool.isInstalled("helm") ? Optional.of(new Program()) : Optional.empty();
    }

    /** The library. */
    record Library() implements Helm {

        @Override
        public List<String> lint(Path chart) {
            LintResult result =
                    new com.marcnuri.helm.Helm(chart).lint().strict().call();
            return result.isFailed() ? result.getMessages() : List.of();
        }

        @Override
        public String template(Path chart, String release, Path values) {
            return new com.marcnuri.helm.Helm(chart)
                    .template()
                    .withName(release)
                    .withKubeVersion(KUBERNETES)
                    .withValuesFile(values)
                    .call();
        }
    }

    /** The program. */
    record Program() implements Helm {

        @Override
        public List<String> lint(Path chart) {
            Tool lint = Tool.run(List.of("helm", "lint", "--strict", chart.toString()));
            return lint.exitCode() == 0 ? List.of() : List.of(lint.output(), lint.errors());
        }

        @Override
        public String template(Path chart, String release, Path values) {
            Tool template = Tool.run(List.of(
                    "helm",
                    "template",
                    release,
                    chart.toString(),
                    "--kube-version",
                    KUBERNETES,
                    "--values",
                    values.toString()));
            if (template.exitCode() != 0) {
                throw new IllegalStateException(template.errors());
            }
            return template.output();
        }
    }
}

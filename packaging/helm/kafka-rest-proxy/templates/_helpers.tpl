{{- define "kafka-rest-proxy.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 63 | trimSuffix "-" -}}
{{- else -}}
{{- $name := default .Chart.Name .Values.nameOverride -}}
{{- if contains $name .Release.Name -}}
{{- .Release.Name | trunc 63 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name $name | trunc 63 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{- define "kafka-rest-proxy.selector" -}}
app.kubernetes.io/name: {{ default .Chart.Name .Values.nameOverride }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "kafka-rest-proxy.labels" -}}
{{ include "kafka-rest-proxy.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
{{- end -}}

{{- define "kafka-rest-proxy.serviceAccount" -}}
{{- if .Values.serviceAccount.create -}}
{{- default (include "kafka-rest-proxy.fullname" .) .Values.serviceAccount.name -}}
{{- else -}}
{{- default "default" .Values.serviceAccount.name -}}
{{- end -}}
{{- end -}}

{{/* A value as text. Helm's numbers are floats: printed as they are, 67108864 would be 6.7108864e+07. */}}
{{- define "kafka-rest-proxy.text" -}}
{{- if kindIs "string" . -}}{{ . }}{{- else -}}{{ toJson . }}{{- end -}}
{{- end -}}

{{- define "kafka-rest-proxy.properties" -}}
{{- $own := dict
  "listeners" "http://0.0.0.0:8082"
  "management.listeners" (printf "http://0.0.0.0:%d" (int .Values.management.port))
  "shutdown.drain.ms" .Values.shutdown.drainMs
  "shutdown.graceful.ms" .Values.shutdown.gracefulMs -}}
{{- range $key, $value := merge (dict) .Values.config $own }}
{{- $text := include "kafka-rest-proxy.text" $value }}
{{- if or (regexMatch "(?i)(passw|passphrase|secret|jaas|user\\.info|keystore\\.key$)" $key) (regexMatch "(?i)passw\\w*\\s*[=:]" $text) }}
{{- fail (printf "config.%s is a secret: a ConfigMap is no place for it, secretEnv or existingSecret is" $key) }}
{{- end }}
{{ $key }}={{ $text | replace "\\" "\\\\" | replace "\n" "\\n" }}
{{- end }}
{{- end -}}

{{/* What a stop takes at most: drain, grace, and ten seconds for instances and producers. */}}
{{- define "kafka-rest-proxy.gracePeriod" -}}
{{- $seconds := int .Values.terminationGracePeriodSeconds -}}
{{- $milliseconds := add (int .Values.shutdown.drainMs) (int .Values.shutdown.gracefulMs) 10000 -}}
{{- if lt (mul $seconds 1000) $milliseconds -}}
{{- fail (printf "terminationGracePeriodSeconds: %d s is shorter than a stop may take: shutdown.drainMs, shutdown.gracefulMs and 10 s are %d ms" $seconds $milliseconds) -}}
{{- end -}}
{{- $seconds -}}
{{- end -}}

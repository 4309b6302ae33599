package io.kafkarest.app.wiring;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import io.kafkarest.app.wiring.settings.InvalidSettingException;
import io.kafkarest.app.wiring.settings.Settings;
import io.kafkarest.app.wiring.settings.SettingsReport;
import java.util.List;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/**
 * {@code check FILE}: tells what a start would make of a file and the environment, without starting or connecting. Fails
 * after it has told every problem; warnings are no failure.
 */
final class CheckCommand extends Command {

    private static final String FILE = "file";

    private final ProxyApplication application;

    CheckCommand(ProxyApplication application) {
        super("check", "Tells what becomes of each setting, and every problem, without starting");
        this.application = application;
    }

    @Override
    public void configure(Subparser parser) {
        parser.addArgument(FILE).nargs("?").help("the configuration, as for a start");
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace namespace) throws Exception {
        Settings settings =
                application.read(bootstrap, namespace.getString(FILE)).uncheckedSettings();
        new SettingsReport(settings).lines().forEach(line -> ConsoleOutput.line(line.toString()));
        settings.warnings().forEach(warning -> ConsoleOutput.line("warning: " + warning));
        List<String> problems = problems(settings);
        problems.forEach(problem -> ConsoleOutput.line("error: " + problem));
        if (!problems.isEmpty()) {
            throw new InvalidSettingException("the proxy would not start: %d problem%s"
                    .formatted(problems.size(), problems.size() == 1 ? "" : "s"));
        }
        ConsoleOutput.line("the proxy would start");
    }

    /** What the settings say of themselves or, if that is nothing, what the adapters say of them. */
    private static List<String> problems(Settings settings) {
        List<String> problems = settings.problems();
        if (!problems.isEmpty()) {
            return problems;
        }
        try {
            new AdapterModules(settings);
            new SecuritySettings(settings).checkExposure();
            return List.of();
        } catch (RuntimeException e) {
            return List.of(StartFailure.inOneLine(e));
        }
    }

    /** Told by {@link KafkaRestProxy}, once and in one line. */
    @Override
    public void onError(Cli cli, Namespace namespace, Throwable failure) {}
}

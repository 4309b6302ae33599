package io.kafkarest.app.wiring;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ServerCommand;
import net.sourceforge.argparse4j.inf.Namespace;
import org.slf4j.LoggerFactory;

/** {@code server FILE}. Its failures are told by {@link ProxyApplication}, once and in one line. */
final class StartCommand extends ServerCommand<ProxyConfiguration> {

    StartCommand(ProxyApplication application) {
        super(application);
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable failure) {
        LoggerFactory.getLogger(StartCommand.class).atDebug().setCause(failure).log("start failed");
    }
}

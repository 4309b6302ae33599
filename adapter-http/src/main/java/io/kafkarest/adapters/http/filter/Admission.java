package io.kafkarest.adapters.http.filter;

import io.kafkarest.domain.access.AccessDecision;
import io.kafkarest.domain.access.Permission;
import io.kafkarest.domain.security.Credentials;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.ports.out.AccessPolicy;
import io.kafkarest.ports.out.Authenticator;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Who may come in: one rule for the requests that Jersey serves and for those that take a short route. */
public final class Admission {

    private static final Permission USE_PROXY = new Permission.UseProxy();

    private final Authenticator authenticator;
    private final AccessPolicy policy;
    private final Exemptions exemptions;

    @Inject
    Admission(Authenticator authenticator, AccessPolicy policy, Exemptions exemptions) {
        this.authenticator = authenticator;
        this.policy = policy;
        this.exemptions = exemptions;
    }

    /** The caller if he is let in. Why he is not, Jersey says. */
    public Optional<Principal> admit(Request request, String path, @Nullable String authorization) {
        Credentials credentials = PresentedCredentials.of(authorization, certificates(request));
        return identify(request.getMethod(), path, credentials).filter(this::mayEnter);
    }

    /** Whether to admit somebody takes no time. */
    public boolean isImmediate() {
        return authenticator.answersAtOnce();
    }

    /** Who sent a request; empty if he did not prove it, although he has to. */
    Optional<Principal> identify(String method, String path, Credentials credentials) {
        return exemptions.contain(method, path)
                ? Optional.of(Principal.EXEMPT)
                : authenticator.authenticate(credentials);
    }

    /** Whether he may use the proxy at all. */
    boolean mayEnter(Principal principal) {
        return principal.equals(Principal.EXEMPT) || policy.decide(principal, USE_PROXY) != AccessDecision.DENIED;
    }

    /** What to do better. */
    List<String> challenges(Credentials refused) {
        return authenticator.challenges(refused);
    }

    /** What the servlet layer shows as an attribute of its own. */
    private static X509Certificate @Nullable [] certificates(Request request) {
        return request.getAttribute(EndPoint.SslSessionData.ATTRIBUTE) instanceof EndPoint.SslSessionData session
                ? session.peerCertificates()
                : null;
    }
}

package io.kafkarest.adapters.http.filter;

import io.kafkarest.domain.access.AccessDecision;
import io.kafkarest.domain.access.Permission;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.security.Credentials;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.ports.out.AccessPolicy;
import io.kafkarest.ports.out.Authenticator;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Who may come in: one rule for the requests that Jersey serves and for those that take a short route. */
public final class Admission {

    /** The name of the request attribute with whom the short way found: to ask again would cost the same again. */
    static final String FOUND = Admission.class.getName();

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

    /** The caller if he is let in. Why he is not, Jersey says; who he is, it need not find out again. */
    public Optional<Principal> admit(Request request, String path, @Nullable String authorization) {
        Credentials credentials = PresentedCredentials.of(authorization, certificates(request));
        Found found = Found.by(() -> identify(request.getMethod(), path, credentials));
        request.setAttribute(FOUND, found);
        return found.caller().filter(this::mayEnter);
    }

    /** Who sent a request that Jersey serves, which may be known from the short way. */
    Optional<Principal> identify(ContainerRequestContext request, Credentials credentials) {
        return request.getProperty(FOUND) instanceof Found found
                ? found.caller()
                : identify(request.getMethod(), request.getUriInfo().getPath(false), credentials);
    }

    /** Whether to admit somebody takes no time. */
    public boolean isImmediate() {
        return authenticator.answersAtOnce();
    }

    /** Who sent a request; empty if he did not prove it, although he has to. */
    private Optional<Principal> identify(String method, String path, Credentials credentials) {
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

    /** The caller, or nobody, or why nobody can tell. */
    private record Found(Optional<Principal> principal, Optional<ProxyException> failure) {

        static Found by(Supplier<Optional<Principal>> question) {
            try {
                return new Found(question.get(), Optional.empty());
            } catch (ProxyException e) {
                return new Found(Optional.empty(), Optional.of(e));
            }
        }

        Optional<Principal> caller() {
            if (failure.isPresent()) {
                throw failure.get();
            }
            return principal;
        }
    }
}

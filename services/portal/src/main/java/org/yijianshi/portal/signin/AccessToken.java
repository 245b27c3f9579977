package org.yijianshi.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/// The token of whoever is looking; it is renewed in time and never leaves the server.
@Component
public class AccessToken {

    private static final ScopedValue<String> LENT = ScopedValue.newInstance();

    private final OAuth2AuthorizedClientManager tokens;

    public AccessToken(OAuth2AuthorizedClientManager tokens) {
        this.tokens = tokens;
    }

    /// Does something with a token taken earlier, where there is no request. It is not renewed: who
    /// has signed out since does not stay in by it.
    public <T> T lent(String token, ScopedValue.CallableOp<T, RuntimeException> work) {
        return ScopedValue.where(LENT, token).call(work);
    }

    /// Absent for a stranger.
    ///
    /// @throws SignedOut if the issuer does not renew it any more
    public @Nullable String current() {
        if (LENT.isBound()) {
            return LENT.get();
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || SignedIn.now() == null
                || !(RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes request)) {
            return null;
        }
        var wanted =
                OAuth2AuthorizeRequest.withClientRegistrationId(Issuer.REGISTRATION)
                        .principal(authentication)
                        .attribute(HttpServletRequest.class.getName(), request.getRequest());
        var response = request.getResponse();
        if (response != null) {
            wanted.attribute(HttpServletResponse.class.getName(), response);
        }
        return renewedOnce(request.getRequest(), wanted.build());
    }

    /// A renewal ends the old refresh token: of several requests of one session only the first may
    /// renew, and the others take what it got.
    private String renewedOnce(HttpServletRequest request, OAuth2AuthorizeRequest wanted) {
        synchronized (WebUtils.getSessionMutex(request.getSession())) {
            try {
                var client = tokens.authorize(wanted);
                if (client == null) {
                    throw new SignedOut();
                }
                return client.getAccessToken().getTokenValue();
            } catch (ClientAuthorizationException ended) {
                throw new SignedOut();
            }
        }
    }
}

package org.yijianshi.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.Map;

/// Reads answers of the issuer, and believes a token only if the published key signed it.
final class Tokens {

    private Tokens() {}

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    static String accessToken(HttpResponse<String> answer) {
        return json(answer).get("access_token").asString();
    }

    static SignedJWT verified(String token, String jwks) {
        try {
            var jwt = SignedJWT.parse(token);
            var key = JWKSet.parse(jwks).getKeyByKeyId(jwt.getHeader().getKeyID());
            if (key == null || key.isPrivate() || !jwt.verify(new RSASSAVerifier(key.toRSAKey()))) {
                throw new AssertionError("not signed by the published key");
            }
            return jwt;
        } catch (ParseException | JOSEException e) {
            throw new AssertionError(e);
        }
    }

    static Map<String, Object> claims(SignedJWT jwt) {
        return jwt.getPayload().toJSONObject();
    }
}

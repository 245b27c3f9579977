package org.yijianshi.portal.page;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;

/// Leaves out the fonts of a stylesheet: GOV.UK Frontend names one that only gov.uk may use, and a
/// browser may fetch it although no element asks for it.
final class WithoutFonts implements ResourceTransformer {

    private static final Pattern FONT = Pattern.compile("@font-face\\s*\\{[^}]*}");

    @Override
    public Resource transform(
            HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
            throws IOException {
        var transformed = chain.transform(request, resource);
        var name = Objects.requireNonNullElse(transformed.getFilename(), "");
        if (!name.endsWith(".css")) {
            return transformed;
        }
        var text = transformed.getContentAsString(StandardCharsets.UTF_8);
        return new TransformedResource(
                transformed, FONT.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8));
    }
}

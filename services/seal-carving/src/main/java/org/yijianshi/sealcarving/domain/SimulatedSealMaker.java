package org.yijianshi.sealcarving.domain;

import org.yijianshi.departmentkit.domain.Award;
import org.yijianshi.departmentkit.domain.Order;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;

/// Stands in for every maker where none is connected. It has no memory: the impression follows from
/// what is carved, so asking again gives the same.
public final class SimulatedSealMaker implements SealMaker {

    @Override
    public Award make(Order<SealCarvingForm> order, Award assigned) {
        var made = new LinkedHashMap<String, String>();
        made.put("sealsMadeBy", order.form().seals().maker());
        for (var seal : FreeSeal.values()) {
            var code = assigned.results().get(seal.result());
            if (code != null) {
                made.put("impressionHash." + seal, impression(order, seal, code));
            }
        }
        return Award.of(made);
    }

    private static String impression(Order<SealCarvingForm> order, FreeSeal seal, String code) {
        return sha256(
                String.join(
                        "|",
                        seal.name(),
                        code,
                        order.output("enterpriseName"),
                        order.output("creditCode")));
    }

    private static String sha256(String carved) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(carved.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package org.yijianshi.casefile.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yijianshi.casefile.domain.CaseCommand.HandOver;
import org.yijianshi.casefile.domain.Handover;
import org.yijianshi.casefile.read.CaseQueries;
import org.yijianshi.casefile.read.CaseView;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.access.Reach;
import org.yijianshi.platform.seal.Vault;
import org.yijianshi.platform.store.Commands;
import org.yijianshi.platform.store.UnitsOfWork;
import org.yijianshi.platform.time.BusinessTime;
import org.yijianshi.platform.web.Problem;

import tools.jackson.databind.json.JsonMapper;

import java.util.UUID;

/// 统一出件: everything that was completed, handed over together, once.
@RestController
@RequestMapping("/api/cases/{caseId}/handover")
class HandoverController {

    private final CaseQueries cases;
    private final Vault vault;
    private final Commands commands;
    private final UnitsOfWork units;
    private final BusinessTime time;
    private final JsonMapper json = new JsonMapper();

    HandoverController(
            CaseQueries cases,
            Vault vault,
            Commands commands,
            UnitsOfWork units,
            BusinessTime time) {
        this.cases = cases;
        this.vault = vault;
        this.commands = commands;
        this.units = units;
        this.time = time;
    }

    /// Who took the results, and how; who gives them has signed in.
    ///
    /// @param method WINDOW or COURIER
    /// @param recipient name and identity of the person, kept sealed
    record HandoverRequest(@Nullable String method, @Nullable Recipient recipient) {}

    /// The person who took the results.
    ///
    /// @param idType CITIZEN_ID or PASSPORT, as in the form; a citizen's where it is not said
    /// @param idNumber as the person shows it at the window; absent for a courier
    record Recipient(
            @Nullable String name,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String idType,
            @Nullable String idNumber) {}

    @PostMapping
    CaseView handOver(
            @PathVariable UUID caseId, @RequestBody HandoverRequest request, Reach reach) {
        var id = ReachedCase.in(cases, caseId, reach);
        HandoverCheck.check(request);
        var clerk = reach.caller().subject();
        units.run(
                () -> commands.send(new HandOver(id, sealed(id, request, clerk), time.instant())));
        return cases.find(id, reach).orElseThrow(Problem::notFound);
    }

    private Handover sealed(CaseId id, HandoverRequest request, String clerk) {
        var sealer = vault.sealer(id);
        return new Handover(
                sealer.seal("handover", json.writeValueAsBytes(request.recipient())),
                String.valueOf(request.method()),
                clerk,
                sealer.digest(CanonicalJson.of(json.valueToTree(request))));
    }
}

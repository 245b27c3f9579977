package org.yijianshi.benchmark;

import org.yijianshi.allinone.Tokens;
import org.yijianshi.benchmark.load.Peer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// Applicants of ours: a form by HTTP through the region's channel, its end from Kafka.
final class OurPeer implements Peer {

    private static final String CHANNEL = "intake";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI casefile;
    private final Tokens tokens;
    private final Forms forms;
    private final Completions completions;

    OurPeer(URI casefile, Tokens tokens, Forms forms, Completions completions) {
        this.casefile = casefile;
        this.tokens = tokens;
        this.forms = forms;
        this.completions = completions;
    }

    @Override
    public CompletableFuture<Long> start(long number) throws IOException, InterruptedException {
        var caseId = UUID.randomUUID();
        var through = completions.of(caseId);
        var request =
                HttpRequest.newBuilder(casefile.resolve("/api/cases/" + caseId))
                        .header("Authorization", "Bearer " + tokens.of(CHANNEL))
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(forms.of(number)))
                        .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("refused: " + answer.statusCode());
        }
        return through;
    }

    @Override
    public void close() {
        completions.close();
        http.close();
    }
}

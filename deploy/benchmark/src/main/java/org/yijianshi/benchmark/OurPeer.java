package org.yijianshi.benchmark;

import org.yijianshi.benchmark.load.Peer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// Applicants of ours: a form by HTTP, its end from Kafka.
final class OurPeer implements Peer {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI casefile;
    private final Forms forms;
    private final Completions completions;

    OurPeer(URI casefile, Forms forms, Completions completions) {
        this.casefile = casefile;
        this.forms = forms;
        this.completions = completions;
    }

    @Override
    public CompletableFuture<Long> start(long number) throws IOException, InterruptedException {
        var caseId = UUID.randomUUID();
        var through = completions.of(caseId);
        var request =
                HttpRequest.newBuilder(casefile.resolve("/api/cases/" + caseId))
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

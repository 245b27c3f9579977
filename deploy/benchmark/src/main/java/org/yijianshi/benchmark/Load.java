package org.yijianshi.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Applicants who each wait for their case to be through before they submit the next one.
final class Load {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI casefile;
    private final Forms forms;
    private final Completions completions;

    Load(URI casefile, Forms forms, Completions completions) {
        this.casefile = casefile;
        this.forms = forms;
        this.completions = completions;
    }

    /// Milliseconds: from sending to the answer, and from the answer until the case was through.
    record Sample(double answered, double through) {}

    /// All samples of a run, and how long it took.
    record Run(List<Sample> samples, double seconds) {}

    Run run(int inFlight, int cases) throws InterruptedException, ExecutionException {
        var samples = Collections.synchronizedList(new ArrayList<Sample>());
        var started = System.nanoTime();
        try (var applicants = Executors.newVirtualThreadPerTaskExecutor()) {
            var applications = new ExecutorCompletionService<Integer>(applicants);
            for (int i = 0; i < inFlight; i++) {
                applications.submit(() -> apply(cases / inFlight, samples));
            }
            try {
                for (int i = 0; i < inFlight; i++) {
                    applications.take().get();
                }
            } catch (ExecutionException failed) {
                applicants.shutdownNow(); // a case that fails fails the run, at once
                throw failed;
            }
        }
        return new Run(List.copyOf(samples), (System.nanoTime() - started) / 1e9);
    }

    private int apply(int cases, List<Sample> samples) throws Exception {
        for (int n = 0; n < cases; n++) {
            samples.add(submit());
        }
        return cases;
    }

    private Sample submit()
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        var caseId = UUID.randomUUID();
        var through = completions.of(caseId);
        var request =
                HttpRequest.newBuilder(casefile.resolve("/api/cases/" + caseId))
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(forms.next()))
                        .build();
        var sent = System.nanoTime();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        var answered = System.nanoTime();
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("refused: " + answer.statusCode());
        }
        var done = through.get(60, TimeUnit.SECONDS);
        return new Sample((answered - sent) / 1e6, Math.max(0, (done - answered) / 1e6));
    }
}

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A load profile of a running hub: `java etc/Load.java http://127.0.0.1:8080 [requests] [at once]`. Start it with rates
/// that do not stand in the way: `./amie hub --read-rate 1000000 --query-rate 1000000`.
///
/// Each line: what was asked, how often, how many answers were not 200, and the times in milliseconds within which 50, 95
/// and 99 of 100 answers had arrived whole.
class Load {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private static final int WARM_UP = 300;
    private static final Pattern TOKEN = Pattern.compile("name=\"_token\" value=\"([^\"]+)\"");
    private static final Pattern MODEL = Pattern.compile("name=\"m\" value=\"([^\"]+)\"");

    /// Asks once and tells the status.
    private interface Asking extends Callable<Integer> {}

    public static void main(String... arguments) throws Exception {
        var base = arguments[0].replaceAll("/$", "");
        int requests = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000;
        int atOnce = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 4;
        var profiles = new LinkedHashMap<String, Asking>();
        profiles.put("simulator", simulator(base));
        profiles.put("comparison", get(base + "/compare?" + models(base)));
        profiles.put("search", get(base + "/trainings?q=" + encoded("mots de passe")));
        profiles.put("services", get(base + "/services"));
        profiles.put("stream page", get(base + "/stream/g1"));
        profiles.put("SPARQL", get(base + "/sparql?query=" + encoded("select * where { ?s a ?type } limit 100")));
        for (var profile : profiles.entrySet()) {
            run(profile.getValue(), WARM_UP, atOnce);
            System.out.println(profile.getKey() + ": " + run(profile.getValue(), requests, atOnce));
        }
    }

    private static String run(Asking asking, int requests, int atOnce) throws Exception {
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            Callable<long[]> timed = () -> {
                long start = System.nanoTime();
                int status = asking.call();
                return new long[] {System.nanoTime() - start, status};
            };
            var answers = threads.invokeAll(java.util.Collections.nCopies(requests, timed));
            var times = new long[requests];
            int refused = 0;
            for (int i = 0; i < requests; i++) {
                times[i] = answers.get(i).get()[0];
                if (answers.get(i).get()[1] != 200) refused++;
            }
            Arrays.sort(times);
            return requests + " requests, " + atOnce + " at once, " + refused + " not 200; p50 " + part(times, 50)
                    + " ms, p95 " + part(times, 95) + " ms, p99 " + part(times, 99) + " ms";
        }
    }

    private static String part(long[] sorted, int percent) {
        return "%.1f".formatted(sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6);
    }

    private static Asking get(String address) {
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        return () -> CLIENT.send(request, BodyHandlers.ofByteArray()).statusCode();
    }

    /// The figures of the talk, as htmx sends them at every change.
    private static Asking simulator(String base) throws IOException, InterruptedException {
        var page = CLIENT.send(HttpRequest.newBuilder(URI.create(base + "/start")).build(), BodyHandlers.ofString());
        var token = TOKEN.matcher(page.body());
        var cookies = page.headers().allValues("set-cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
        var fields = new LinkedHashMap<String, String>();
        if (token.find()) fields.put("_token", token.group(1));
        fields.putAll(Map.of("parts", "12", "price", "2000", "secondment", "9", "collective", "2"));
        fields.putAll(Map.of("jobs.0.weekly", "21", "jobs.0.gross", "1376.85"));
        fields.putAll(Map.of("lines.0.account", "616", "lines.0.label", "Assurance", "lines.0.amount", "4000"));
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(base + "/start"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookies)
                .header("HX-Request", "true")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(body))
                .build();
        return () -> CLIENT.send(request, BodyHandlers.ofByteArray()).statusCode();
    }

    /// Up to four budgets that may be compared.
    private static String models(String base) throws IOException, InterruptedException {
        var page = CLIENT.send(HttpRequest.newBuilder(URI.create(base + "/compare")).build(), BodyHandlers.ofString());
        List<String> found = MODEL.matcher(page.body()).results()
                .map(result -> "m=" + encoded(result.group(1)))
                .limit(4)
                .toList();
        return String.join("&", found);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

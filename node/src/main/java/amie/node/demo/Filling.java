package amie.node.demo;

import amie.model.wire.TemplateSummary;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// Fills the federation of the demo in the order in which it would come about: a steward invites, one Amie publishes a
/// template, another is founded on it, all put in what they have and publish it.
final class Filling {
    static final Sample.Person STEWARD =
            new Sample.Person("Anne-Lise Morvan", "anne-lise@federation.example", List.of("STEWARD"));

    private final Federation federation;
    private final Sample sample;
    private final Voice voice;
    private final List<AmieFilling> fillings = new ArrayList<>();

    Filling(Federation federation, Sample sample, Clock clock, Voice voice) {
        this.federation = federation;
        this.sample = sample;
        this.voice = voice;
        var steward = new Visitor(federation.hub().address());
        steward.begin("/first-run", STEWARD);
        for (int i = 0; i < sample.amies().size(); i++) {
            var amie = sample.amies().get(i);
            var site = federation.amies().get(i).address();
            fillings.add(new AmieFilling(amie, site, steward.invite(amie.name()), clock));
        }
    }

    /// The first Amie writes the template from which the second is founded; the others start from nothing.
    void fill() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var template = threads.submit(this::template);
            var work = new ArrayList<Callable<Void>>();
            for (int i = 0; i < fillings.size(); i++) {
                int index = i;
                work.add(() -> {
                    begin(index, template);
                    finish(index);
                    return null;
                });
            }
            for (var one : threads.invokeAll(work)) one.get();
        }
    }

    private void begin(int index, java.util.concurrent.Future<String> template)
            throws IOException, InterruptedException, ExecutionException {
        var filling = fillings.get(index);
        switch (index) {
            case 0 -> template.get();
            case 1 -> {
                filling.foundFrom(template.get());
                filling.putIn();
            }
            default -> {
                filling.foundFromNothing();
                filling.putIn();
            }
        }
    }

    private void finish(int index) throws InterruptedException {
        var amie = sample.amies().get(index);
        var filling = fillings.get(index);
        filling.publish();
        if (amie.opening() != null) {
            filling.adopt(amie.opening());
            filling.open(amie.opening());
        }
        if (amie.template() != null) filling.reviseTemplate(amie.template());
        filling.waitUntilPublished();
        voice.say("demo.filled", amie.name(), federation.amies().get(index).address());
    }

    /// Fills the first Amie, which publishes its template.
    ///
    /// @return IRI of its first version, as soon as the hub lists it
    private String template() throws IOException, InterruptedException {
        var filling = fillings.getFirst();
        filling.foundFromNothing();
        filling.putIn();
        var text = sample.amies().getFirst().template();
        if (text == null) throw new IllegalStateException("the first Amie of the samples has a template");
        filling.publishTemplate(text);
        filling.waitUntilPublished();
        var hub = new Browser(federation.hub().address());
        return hub.get("/api/v1/templates", TemplateSummary[].class)[0].versionIri();
    }
}

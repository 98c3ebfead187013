package amie.hub.sparql;

import amie.hub.intake.Entry;
import amie.hub.intake.Log;
import amie.model.Federation;
import amie.model.rdf.OfflineJena;
import amie.model.rdf.Statements;
import amie.server.db.Database;
import amie.server.db.DatabaseFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;

/// The current state as RDF in memory: the graph of each publication in force under its own name, just as it was
/// signed, and all of them together as the default graph. It is made anew at every start and follows the log.
public final class RdfView implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RdfView.class.getName());
    private static final Node OBJECT = NodeFactory.createURI("https://www.w3.org/ns/activitystreams#object");
    private static final int STEP = 500;
    private static final long LOOK_AGAIN = 1_000;
    private static final long LONGEST_PAUSE = 60_000;

    private final DatasetGraph dataset;
    private final Database database;
    private final Federation federation;
    private final Log log = new Log();
    private final Semaphore grown = new Semaphore(0);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread follower;
    private volatile long seq = -1;
    private volatile boolean closed;

    public RdfView(Database database, Federation federation) {
        OfflineJena.start();
        this.dataset = DatasetGraphFactory.createTxnMem();
        this.database = database;
        this.federation = federation;
        this.follower = Thread.ofPlatform().name("rdf-view").daemon().unstarted(this::follow);
    }

    public void start() {
        follower.start();
    }

    /// The log is longer now.
    public void wake() {
        grown.release();
    }

    /// Place in the log of the last publication that is in the view; -1 while it is being made.
    public long seq() {
        return seq;
    }

    DatasetGraph dataset() {
        return dataset;
    }

    private void follow() {
        int failures = 0;
        while (!closed) {
            failures = follows() ? 0 : failures + 1;
            pause(failures);
        }
    }

    /// @return whether the view is up to date, or only waits for the database
    private boolean follows() {
        try {
            if (seq < 0) rebuild();
            catchUp();
            return true;
        } catch (DatabaseFailure away) {
            LOG.log(System.Logger.Level.WARNING, "the RDF view waits for the database: " + away.getMessage());
            return true;
        } catch (RuntimeException | Error e) {
            // Even out of memory: the thread that ends here would leave the view as it was for ever.
            seq = -1;
            LOG.log(System.Logger.Level.ERROR, "the RDF view is made anew", e);
            return false;
        }
    }

    /// Until the log grows, or a while; twice as long after each failure, whether the log grows or not.
    private void pause(int failures) {
        try {
            if (failures > 0) {
                long longer = LOOK_AGAIN << Math.min(failures - 1, 6);
                if (ended.await(Math.min(longer, LONGEST_PAUSE), TimeUnit.MILLISECONDS)) closed = true;
            } else if (grown.tryAcquire(LOOK_AGAIN, TimeUnit.MILLISECONDS)) grown.drainPermits();
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /// Takes the current state, then whatever the log says since before it was looked at.
    private void rebuild() {
        long from = database.read(log::lastSeq);
        write(dataset::clear);
        long after = 0;
        List<Entry> entries;
        do {
            long last = after;
            entries = database.read(handle -> log.currentAfter(handle, last, STEP));
            apply(entries);
            if (!entries.isEmpty()) after = entries.getLast().seq();
        } while (!closed && !entries.isEmpty());
        seq = from;
    }

    private void catchUp() {
        List<Entry> entries;
        do {
            long last = seq;
            entries = database.read(handle -> log.between(handle, last + 1, last + STEP));
            apply(entries);
            if (!entries.isEmpty()) seq = entries.getLast().seq();
        } while (!closed && entries.size() == STEP);
    }

    private void apply(List<Entry> entries) {
        if (!entries.isEmpty()) write(() -> entries.forEach(this::apply));
    }

    private void apply(Entry entry) {
        for (var before : graphsOf(entry)) remove(before);
        for (var quad : quads(entry)) {
            dataset.add(quad);
            dataset.add(Quad.create(Quad.defaultGraphIRI, quad.asTriple()));
        }
    }

    /// A row that is damaged must not keep all the others from being found.
    private static List<Quad> quads(Entry entry) {
        if (entry.withdraws()) return List.of();
        try {
            return Statements.stored(entry.nquads()).quads();
        } catch (RuntimeException damaged) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "row " + entry.seq() + " of the log is left out of the RDF view",
                    damaged);
            return List.of();
        }
    }

    private List<Node> graphsOf(Entry entry) {
        var object = NodeFactory.createURI(federation.object(entry.object()));
        var graphs = new ArrayList<Node>();
        dataset.findNG(Node.ANY, Node.ANY, OBJECT, object).forEachRemaining(quad -> graphs.add(quad.getGraph()));
        return graphs;
    }

    /// What another graph says too stays in the default graph.
    private void remove(Node graph) {
        var quads = new ArrayList<Quad>();
        dataset.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
        dataset.removeGraph(graph);
        for (var quad : quads) {
            var elsewhere = dataset.findNG(Node.ANY, quad.getSubject(), quad.getPredicate(), quad.getObject());
            if (!elsewhere.hasNext()) dataset.delete(Quad.create(Quad.defaultGraphIRI, quad.asTriple()));
        }
    }

    private void write(Runnable work) {
        dataset.begin(ReadWrite.WRITE);
        try {
            work.run();
            dataset.commit();
        } finally {
            dataset.end();
        }
    }

    @Override
    public void close() {
        closed = true;
        ended.countDown();
        wake();
        try {
            follower.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

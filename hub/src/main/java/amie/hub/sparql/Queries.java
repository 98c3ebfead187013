package amie.hub.sparql;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;

/// Runs queries on the view: few at once, each with limits of time, memory and rows.
final class Queries {
    static final int MOST_ROWS = 10_000;
    private static final int AT_ONCE = 4;
    private static final int QUEUE = 16;
    private static final long ROWS_HELD_AT_ONCE = 400_000;

    private final RdfView view;
    private final Duration timeout;
    private final ExecutorService threads = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(QUEUE),
            Thread.ofPlatform().name("sparql-", 1).daemon().factory());
    private final AtomicLong supply = new AtomicLong(ROWS_HELD_AT_ONCE);

    Queries(RdfView view, Duration timeout) {
        this.view = view;
        this.timeout = timeout;
    }

    Duration timeout() {
        return timeout;
    }

    Result run(String text) {
        return switch (Vetting.vet(text)) {
            case Vetted.Unfit(var fault) -> new Result.Unfit(fault);
            case Vetted.Fit(var query) -> view.seq() < 0 ? new Result.NotReady() : inTurn(() -> run(query));
        };
    }

    /// On a thread of its own: a query computes without a pause, and would keep virtual threads from their turn.
    private Result inTurn(Supplier<Result> work) {
        long asked = System.nanoTime();
        try {
            return threads.submit(() -> waitedTooLong(asked) ? new Result.Busy() : work.get())
                    .get();
        } catch (RejectedExecutionException full) {
            return new Result.Busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result.Busy();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a query failed", e.getCause());
        }
    }

    private boolean waitedTooLong(long asked) {
        return System.nanoTime() - asked > timeout.toNanos();
    }

    private Result run(Query query) {
        var meter = new Meter(System.nanoTime() + timeout.toNanos(), supply);
        var dataset = view.dataset();
        dataset.begin(ReadWrite.READ);
        try (var execution = QueryExec.dataset(dataset)
                .query(query)
                .context(context(meter))
                .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .build()) {
            return result(query, execution);
        } catch (QueryCancelledException e) {
            return meter.isOverdrawn() ? new Result.TooMuch() : new Result.TooLong();
        } catch (StackOverflowError | OutOfMemoryError e) {
            return new Result.TooMuch();
        } finally {
            meter.release();
            dataset.end();
        }
    }

    private static Context context(Meter meter) {
        var context = ARQ.getContext().copy();
        context.set(ARQ.enablePropertyFunctions, false);
        context.set(ARQ.httpServiceAllowed, false);
        QC.setFactory(context, execution -> new HeldRows(execution, meter));
        RewriteFactory metered = given -> op -> {
            var limited = Transformer.transform(new TransformCopy(), new Metering(meter), op);
            return Optimize.stdOptimizationFactory.create(given).rewrite(limited);
        };
        context.set(ARQConstants.sysOptimizerFactory, metered);
        return context;
    }

    private static Result result(Query query, QueryExec execution) {
        return switch (query.queryType()) {
            case SELECT -> {
                var rows = execution.select();
                var kept = first(rows);
                yield new Result.Rows(rows.getResultVars(), kept, rows.hasNext());
            }
            case ASK -> new Result.Truth(execution.ask());
            case CONSTRUCT -> {
                var triples = execution.constructTriples();
                yield new Result.Triples(first(triples), triples.hasNext());
            }
            case DESCRIBE -> {
                var triples = execution.describeTriples();
                yield new Result.Triples(first(triples), triples.hasNext());
            }
            case UNKNOWN, CONSTRUCT_JSON -> throw new IllegalStateException("vetted before: " + query.queryType());
        };
    }

    private static <T> List<T> first(Iterator<T> all) {
        var kept = new ArrayList<T>();
        while (kept.size() < MOST_ROWS && all.hasNext()) kept.add(all.next());
        return kept;
    }
}

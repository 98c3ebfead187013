package amie.model.rdf;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.loader.SchemeRouter;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import org.apache.jena.http.HttpEnv;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.system.streammgr.StreamManager;
import org.apache.jena.sys.JenaSystem;

/// Starts Jena with every way to the network and to files closed. Whoever uses Jena calls [#start] first.
///
/// SERVICE is refused before a request is made, LOAD and `FROM` find no locator that opens anything, and what would
/// still reach for the HTTP client meets a proxy selector that throws. JSON-LD knows no context but the one inside.
public final class OfflineJena {
    static {
        JenaSystem.init();
        ARQ.globalServiceAllowed = false;
        ARQ.allowServiceDefault = false;
        ARQ.getContext().set(ARQ.httpServiceAllowed, false);
        StreamManager.setGlobal(new StreamManager());
        HttpEnv.setDftHttpClient(HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(new NoWay())
                .build());
        closeContexts((SchemeRouter) SchemeRouter.defaultInstance());
    }

    private OfflineJena() {}

    /// Does its work once for the process; later calls cost nothing.
    public static void start() {
        // The static block above did it.
    }

    /// The JSON-LD library has a client of its own for remote contexts, which the lines above do not reach.
    private static void closeContexts(SchemeRouter router) {
        for (var scheme : List.of("http", "https", "file"))
            router.set(scheme, (address, _) -> {
                throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, "not to be fetched: " + address);
            });
    }

    private static final class NoWay extends ProxySelector {
        @Override
        public List<Proxy> select(URI uri) {
            throw new IllegalStateException("Jena must not use the network");
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            // Nothing is ever connected.
        }
    }
}

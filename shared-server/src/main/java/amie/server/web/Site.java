package amie.server.web;

import java.net.URI;
import java.time.Clock;
import java.util.List;

/// All that the web server is told of one application.
///
/// @param instance short id of this installation, part of its cookies' names: browsers share cookies between ports
/// @param name what stands on top of every page
/// @param publicUrl the address under which the world reaches it, with a final slash; absolute links come from it alone
/// @param bundles paths of the text bundles without language: `amie/node/service/messages`
/// @param viewPackage where the compiled templates of the application are: `amie.node.view`
public record Site(
        String instance,
        java.util.function.Supplier<String> name,
        URI publicUrl,
        List<Route> routes,
        List<Entry> navigation,
        List<String> bundles,
        String viewPackage,
        Doorkeeper doorkeeper,
        Clock clock) {

    /// An entry of the main navigation, shown to those whom it admits.
    ///
    /// @param also paths of other pages that belong to it
    public record Entry(String path, String key, Access access, List<String> also) {
        public Entry {
            also = List.copyOf(also);
        }

        public Entry(String path, String key, Access access) {
            this(path, key, access, List.of());
        }

        /// Whether a page lies below it.
        boolean holds(String page) {
            return (!path.equals("/") && page.startsWith(path + "/"))
                    || also.stream().anyMatch(other -> page.equals(other) || page.startsWith(other + "/"));
        }
    }

    /// Tells who stands behind the credentials of a request.
    @FunctionalInterface
    public interface Doorkeeper {
        /// @param session value of the session cookie, empty if none
        /// @param bearer token of the `Authorization` header, empty if none
        Actor identify(String session, String bearer);
    }
}

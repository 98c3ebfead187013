package amie.hub.stream;

import java.net.URI;

/// The addresses of the stream and of its nodes, absolute for machines.
///
/// @param publicUrl of this hub, with a final slash
record Names(URI publicUrl, int generation) {
    String stream() {
        return publicUrl + "stream";
    }

    String root() {
        return stream() + "/g" + generation;
    }

    String group(long group) {
        return root() + "/groups/" + group;
    }

    String page(long page) {
        return root() + "/pages/" + page;
    }
}

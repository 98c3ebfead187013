/// The entrance: what the federation is, its newest, its data, its vocabulary, its help.
@NullMarked
package amie.hub.home;

import org.jspecify.annotations.NullMarked;

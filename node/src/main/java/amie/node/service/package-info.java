/// The services that the Amie shares among its members.
@NullMarked
package amie.node.service;

import org.jspecify.annotations.NullMarked;

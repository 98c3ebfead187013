/// Templates in all their versions, their lineage, and founding an Amie from one.
@NullMarked
package amie.hub.template;

import org.jspecify.annotations.NullMarked;

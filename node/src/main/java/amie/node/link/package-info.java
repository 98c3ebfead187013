/// The only place that calls a hub: lists, verified documents, files, enrolment and delivery, each with a sealed
/// answer.
@NullMarked
package amie.node.link;

import org.jspecify.annotations.NullMarked;

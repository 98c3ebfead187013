/// Trainings and material shared across Amies: search, files, pages.
@NullMarked
package amie.hub.training;

import org.jspecify.annotations.NullMarked;

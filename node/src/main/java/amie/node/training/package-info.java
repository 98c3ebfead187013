/// Trainings, their material, and the files of the material.
@NullMarked
package amie.node.training;

import org.jspecify.annotations.NullMarked;

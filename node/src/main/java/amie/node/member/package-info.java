/// Member organisations, whom to ask there, their parts by season, and who changed what.
@NullMarked
package amie.node.member;

import org.jspecify.annotations.NullMarked;

/// Weighs parts of an Amie against what an organisation spends on its computers, within any page.
@NullMarked
package amie.server.membercase;

import org.jspecify.annotations.NullMarked;

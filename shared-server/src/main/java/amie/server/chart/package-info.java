/// Pictures of budgets: geometry computed in records, drawn as SVG, always beside the same figures in words.
@NullMarked
package amie.server.chart;

import org.jspecify.annotations.NullMarked;

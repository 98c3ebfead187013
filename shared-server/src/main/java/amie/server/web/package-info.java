/// HTTP as the features see it: routes, requests, replies, forms, pages; and the one writer of answers.
@NullMarked
package amie.server.web;

import org.jspecify.annotations.NullMarked;

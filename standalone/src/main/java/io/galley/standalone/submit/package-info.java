/** Pages to a pipeline that runs elsewhere. In: submissions. Out: how many were taken and refused. */
@NullMarked
package io.galley.standalone.submit;

import org.jspecify.annotations.NullMarked;

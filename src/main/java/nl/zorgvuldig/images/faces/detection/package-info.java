/// The process that detects faces: the detectors, their models and native libraries, and the pixels
/// they work on.
@NullMarked
package nl.zorgvuldig.images.faces.detection;

import org.jspecify.annotations.NullMarked;

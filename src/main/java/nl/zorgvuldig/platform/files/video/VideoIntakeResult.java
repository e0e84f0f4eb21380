package nl.zorgvuldig.platform.files.video;

import nl.zorgvuldig.platform.files.FileRejection;

/// Result of inspecting a video that somebody sent.
public sealed interface VideoIntakeResult {
    /// It may be stored, as it now is: MP4 with H.264 and at most one sound track, in AAC.
    ///
    /// @param still one picture of it, WebP
    record Fit(int seconds, long bytes, byte[] still) implements VideoIntakeResult {
        @Override
        public String toString() {
            return "Fit[" + seconds + ", [sealed]]";
        }
    }

    record Refused(FileRejection reason) implements VideoIntakeResult {}
}

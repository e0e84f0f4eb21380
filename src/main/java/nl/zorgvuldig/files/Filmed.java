package nl.zorgvuldig.files;

/// What was found in a video that somebody sent.
public sealed interface Filmed {
    /// It may be kept, as it now is: MP4 with H.264 and at most one sound, in AAC.
    ///
    /// @param still one picture of it, WebP
    record Fit(int seconds, long bytes, byte[] still) implements Filmed {
        @Override
        public String toString() {
            return "Fit[" + seconds + ", [sealed]]";
        }
    }

    record Refused(Unfit reason) implements Filmed {}
}

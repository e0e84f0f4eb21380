package nl.zorgvuldig.images.albums;

import java.nio.channels.SeekableByteChannel;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nl.zorgvuldig.platform.files.StoppableChannel;
import nl.zorgvuldig.platform.kernel.Acting;

/// A video that the caller may play now.
///
/// @param tag identifies this video only; reveals nothing about it
/// @param content opens it for random access
public record PlayableVideo(String tag, long bytes, Supplier<SeekableByteChannel> content) {
    /// This video, with playback broken off as soon as it may not be seen any more.
    ///
    /// @param mayGoOn evaluated as the person who is watching
    public PlayableVideo stoppable(BooleanSupplier mayGoOn) {
        Acting acting = Acting.current();
        return new PlayableVideo(
                tag, bytes, () -> new StoppableChannel(content.get(), () -> acting.call(mayGoOn::getAsBoolean)));
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}

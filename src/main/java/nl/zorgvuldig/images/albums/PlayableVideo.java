package nl.zorgvuldig.images.albums;

import java.nio.channels.SeekableByteChannel;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nl.zorgvuldig.platform.files.StoppableChannel;
import nl.zorgvuldig.platform.kernel.Acting;

/// A video that may be played now, by whoever asked.
///
/// @param tag of this video and no other; says nothing about it
/// @param content opens it, to read any part of
public record PlayableVideo(String tag, long bytes, Supplier<SeekableByteChannel> content) {
    /// Breaks off as soon as it may not be seen any more.
    ///
    /// @param mayGoOn asked as who asks for it now
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

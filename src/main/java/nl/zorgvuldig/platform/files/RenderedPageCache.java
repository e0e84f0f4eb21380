package nl.zorgvuldig.platform.files;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Cache of recently rendered pages, so that viewing one again costs nothing; also of failures to
/// render one. Only in memory, few, for ten minutes, and dropped with the file they belong to; a
/// restart empties it. Access to a page is checked before, each time.
@Component
public final class RenderedPageCache {
    static final long MOST_BYTES = 32L << 20;
    static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST_PAGES = 2_000;

    private final PictureRenderer pictures;
    private final Clock clock;
    private final Map<PageOf, Drawn> pages = new LinkedHashMap<>();
    private long bytes;
    private long forgotten;

    RenderedPageCache(PictureRenderer pictures, Clock clock) {
        this.pictures = pictures;
        this.clock = clock;
    }

    private record PageOf(BlobId file, int number) {}

    private record Drawn(Optional<byte[]> picture, Instant at) {
        int size() {
            return picture.map(content -> content.length).orElse(0);
        }
    }

    /// One page of the file with this name, as [PictureRenderer#page].
    ///
    /// @param content the file in the clear; opened only when it must be rendered, closed here
    /// @param number from 1
    public Optional<byte[]> page(BlobId file, Supplier<InputStream> content, FileFormat format, int number) {
        PageOf page = new PageOf(file, number);
        Drawn known = find(page);
        if (known != null) {
            return known.picture();
        }
        long before = forgotten();
        Optional<byte[]> picture = pictures.page(content.get(), format, number);
        keep(page, new Drawn(picture, clock.instant()), before);
        return picture;
    }

    private synchronized long forgotten() {
        return forgotten;
    }

    private synchronized @Nullable Drawn find(PageOf page) {
        dropOldest();
        return pages.get(page);
    }

    /// Does nothing when a file was deleted meanwhile: it may be this one.
    private synchronized void keep(PageOf page, Drawn drawn, long before) {
        if (forgotten != before) {
            return;
        }
        drop(pages.remove(page));
        pages.put(page, drawn);
        bytes += drawn.size();
        dropOldest();
    }

    private void dropOldest() {
        Instant since = clock.instant().minus(LONGEST);
        Iterator<Drawn> oldest = pages.values().iterator();
        while (oldest.hasNext()) {
            Drawn next = oldest.next();
            if (bytes <= MOST_BYTES && pages.size() <= MOST_PAGES && next.at().isAfter(since)) {
                return;
            }
            oldest.remove();
            drop(next);
        }
    }

    private void drop(@Nullable Drawn gone) {
        bytes -= gone == null ? 0 : gone.size();
    }

    /// To be called when a file is deleted.
    public synchronized void forget(BlobId file) {
        forgotten++;
        pages.entrySet().removeIf(entry -> {
            boolean of = entry.getKey().file().equals(file);
            drop(of ? entry.getValue() : null);
            return of;
        });
    }
}

package nl.zorgvuldig.images.albums.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.images.albums.AlbumPicture;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// An album with its pictures.
///
/// @param notice what just happened
/// @param sent what became of the files that were just sent, as far as they did not arrive
public record AlbumPage(
        String title,
        LocalDate day,
        String group,
        String groupAddress,
        String address,
        Clause clause,
        Sentence because,
        List<Line> pictures,
        Optional<Sentence> notice,
        List<UploadResultPage> sent,
        Form form) {

    /// @param small as a `data:` address; blank when nothing is left
    public record Line(int number, AlbumPicture picture, String address, String small) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// Whether what just happened is that a video was destroyed.
    public boolean destroyed() {
        return notice.filter(sentence -> sentence.key().startsWith("media.video.destroyed"))
                .isPresent();
    }

    /// How many wait for somebody to mark them.
    public long waiting() {
        return pictures.stream().filter(AlbumPage::waits).count();
    }

    /// In how many of them faces are being looked for: that ends by itself, in ten minutes at most.
    public long searching() {
        return pictures.stream()
                .filter(line -> line.picture().state() == nl.zorgvuldig.images.albums.PictureState.NEW)
                .count();
    }

    /// The first that somebody can mark now.
    public Optional<Line> next() {
        return pictures.stream()
                .filter(line -> line.picture().state() == nl.zorgvuldig.images.albums.PictureState.OPEN)
                .findFirst();
    }

    /// The first day on which a picture goes when it is not marked.
    public Optional<LocalDate> soonest() {
        return pictures.stream()
                .filter(AlbumPage::waits)
                .map(line -> line.picture().finishBy())
                .min(LocalDate::compareTo);
    }

    private static boolean waits(Line line) {
        return switch (line.picture().state()) {
            case PREPARING, NEW, OPEN -> true;
            case MARKED, EXPIRED, REMOVED, UNFIT, NOT_KEPT -> false;
        };
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}

package nl.zorgvuldig.images.albums.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.images.albums.AlbumPicture;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// Page of an album with its pictures.
///
/// @param notice what just happened
/// @param sent results of the files just sent that were not stored
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

    /// @param small thumbnail as a `data:` address; blank when nothing is left
    public record Line(int number, AlbumPicture picture, String address, String small) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// Whether the notice is about a destroyed video.
    public boolean destroyed() {
        return notice.filter(sentence -> sentence.key().startsWith("media.video.destroyed"))
                .isPresent();
    }

    /// The number of pictures still to be marked.
    public long waiting() {
        return pictures.stream().filter(AlbumPage::waits).count();
    }

    /// The number of pictures in which face detection runs; that ends by itself within ten minutes.
    public long searching() {
        return pictures.stream()
                .filter(line -> line.picture().state() == nl.zorgvuldig.images.albums.PictureState.NEW)
                .count();
    }

    /// The first picture that can be marked now.
    public Optional<Line> next() {
        return pictures.stream()
                .filter(line -> line.picture().state() == nl.zorgvuldig.images.albums.PictureState.OPEN)
                .findFirst();
    }

    /// The first day on which an unmarked picture is destroyed.
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

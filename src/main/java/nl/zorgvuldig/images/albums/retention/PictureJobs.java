package nl.zorgvuldig.images.albums.retention;

import java.time.Duration;
import nl.zorgvuldig.images.albums.PictureRemovals;
import nl.zorgvuldig.images.albums.VideoPreparation;
import nl.zorgvuldig.images.albums.marking.FaceSearch;
import nl.zorgvuldig.images.albums.recheck.PictureConsentRecheck;
import nl.zorgvuldig.images.albums.storage.SupersededImageCleanup;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What happens to pictures by itself: faces are looked for right after a picture arrived, and a
/// video is made plain; what was not marked in time goes; consents are looked at again every
/// minute. Each can be cut off anywhere.
@Configuration(proxyBeanMethods = false)
class PictureJobs {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Bean
    RecurringJob facesInPictures(Boards boards, FaceSearch search) {
        return new RecurringJob("media.faces", SOON, () -> boards.forEach(_ -> search.search()));
    }

    @Bean
    RecurringJob videosToPrepare(Boards boards, VideoPreparation preparing) {
        return new RecurringJob("media.videos", SOON, () -> boards.forEach(_ -> preparing.prepare()));
    }

    @Bean
    RecurringJob picturesThatEnd(
            Boards boards, PictureRemovals endings, EmptyAlbumRemoval albums, SupersededImageCleanup doom) {
        return new RecurringJob(
                "media.endings",
                MINUTE,
                () -> boards.forEach(_ -> {
                    endings.expire();
                    albums.end();
                    doom.finish();
                }));
    }

    @Bean
    RecurringJob consentsOfPictures(Boards boards, PictureConsentRecheck rejudging) {
        return new RecurringJob("media.consents", MINUTE, () -> boards.forEach(_ -> rejudging.judge()));
    }
}

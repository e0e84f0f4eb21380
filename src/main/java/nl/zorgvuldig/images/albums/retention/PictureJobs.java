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

/// Recurring jobs for pictures: face detection right after a picture arrives, transcoding of
/// videos, destruction of what was not marked in time, and a consent recheck every minute. Each may
/// be interrupted anywhere.
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

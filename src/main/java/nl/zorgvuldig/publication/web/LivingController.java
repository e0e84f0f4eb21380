package nl.zorgvuldig.publication.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.zorgvuldig.files.Videos;
import nl.zorgvuldig.media.Playing;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.publication.LivingAddress;
import nl.zorgvuldig.publication.LivingPictures;
import nl.zorgvuldig.publication.LivingPictures.Seen;
import nl.zorgvuldig.web.Ranged;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/// A picture or video at its living address, for everybody. A copy of a picture may be kept for
/// half a minute; after that whoever kept it must ask again. Of a video no part is kept.
@Controller
class LivingController {
    static final String CACHING = "public, max-age=30, must-revalidate";

    private final LivingPictures pictures;

    LivingController(LivingPictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping(LivingAddress.PATH + "{address}")
    @Upholds(Clause.PROMOTION_AFTER_CONSENT)
    void show(
            @PathVariable String address, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<LivingAddress> asked = LivingAddress.parse(address);
        Seen seen = asked.isPresent() ? pictures.see(asked.get()) : new Seen.NeverThere();
        switch (seen) {
            case Seen.Shows shows -> write(shows, request, response);
            case Seen.Plays(Playing video) -> {
                response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
                new Ranged(Videos.TYPE, video.tag(), video.bytes(), video.content()::get)
                        .write(request, response);
            }
            case Seen.Gone _ -> {
                response.setHeader(HttpHeaders.CACHE_CONTROL, CACHING);
                response.setStatus(HttpServletResponse.SC_GONE);
            }
            case Seen.NeverThere _ -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void write(
            Seen.Shows shows, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CACHING);
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        if (new ServletWebRequest(request, response)
                .checkNotModified("\"" + shows.state() + "\"")) {
            return;
        }
        response.setContentType("image/jpeg");
        response.setContentLength(shows.jpeg().length);
        response.getOutputStream().write(shows.jpeg());
    }
}

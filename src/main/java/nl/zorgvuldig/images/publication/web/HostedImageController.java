package nl.zorgvuldig.images.publication.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.zorgvuldig.images.albums.PlayableVideo;
import nl.zorgvuldig.images.publication.HostedUrl;
import nl.zorgvuldig.images.publication.hosting.HostedImages;
import nl.zorgvuldig.images.publication.hosting.HostedImages.Seen;
import nl.zorgvuldig.platform.files.video.VideoIntake;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.NotFoundCounter;
import nl.zorgvuldig.platform.web.RangedContent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

/// A picture or video at its hosted URL, for everybody. A picture may be cached for half a minute;
/// after that the cache must ask again. No part of a video is cached.
@Controller
class HostedImageController {
    static final String CACHING = "public, max-age=30, must-revalidate";

    /// In both languages, since an image request does not tell the reader's language.
    private static final byte[] NOT_SHOWN = """
            <svg xmlns="http://www.w3.org/2000/svg" width="640" height="480" viewBox="0 0 640 480">
            <rect width="640" height="480" fill="#e8e8e8"/>
            <g fill="#222" font-family="sans-serif" font-size="24" text-anchor="middle">
            <text x="320" y="230">Deze foto is hier niet te zien.</text>
            <text x="320" y="266">This picture is not shown here.</text>
            </g></svg>\
            """.getBytes(StandardCharsets.UTF_8);

    private final HostedImages pictures;

    HostedImageController(HostedImages pictures) {
        this.pictures = pictures;
    }

    @GetMapping(HostedUrl.PATH + "{address}")
    @Upholds(Clause.PROMOTION_AFTER_CONSENT)
    void show(@PathVariable String address, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<HostedUrl> asked = HostedUrl.parse(address);
        Seen seen = asked.isPresent() ? pictures.see(asked.get()) : new Seen.NeverThere();
        switch (seen) {
            case Seen.Shows shows -> write(shows, request, response);
            case Seen.Plays(PlayableVideo video) -> {
                response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
                new RangedContent(VideoIntake.TYPE, video.tag(), video.bytes(), video.content()::get)
                        .write(request, response);
            }
            case Seen.Gone _ -> {
                response.setHeader(HttpHeaders.CACHE_CONTROL, CACHING);
                nothing(HttpStatus.GONE, request, response);
            }
            case Seen.NeverThere _ -> {
                NotFoundCounter.add();
                nothing(HttpStatus.NOT_FOUND, request, response);
            }
        }
    }

    /// A browser that opens the address gets a page; where it is embedded as an image, the message
    /// is an image.
    private static void nothing(HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String accepts = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        if (accepts.contains(MediaType.TEXT_HTML_VALUE)) {
            throw new ResponseStatusException(status);
        }
        response.setStatus(status.value());
        if (accepts.contains("image/")) {
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
            response.setContentType("image/svg+xml");
            response.setContentLength(NOT_SHOWN.length);
            response.getOutputStream().write(NOT_SHOWN);
        }
    }

    private static void write(Seen.Shows shows, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CACHING);
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        if (new ServletWebRequest(request, response).checkNotModified("\"" + shows.state() + "\"")) {
            return;
        }
        response.setContentType("image/jpeg");
        response.setContentLength(shows.jpeg().length);
        response.getOutputStream().write(shows.jpeg());
    }
}

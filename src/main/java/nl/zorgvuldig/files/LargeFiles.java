package nl.zorgvuldig.files;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// A file that says beforehand that it is too large is not read at all: the form comes back with
/// what was wrong beside its field. One that does not say how large it is, is not read either: the
/// largest place would then set the limit for all. Comes before anything that looks into a form.
@Component
@Order(LargeFiles.EARLY)
class LargeFiles extends OncePerRequestFilter {
    static final int EARLY = -200; // the security filters have -100

    private static final long AROUND = 1L << 16; // the other fields

    private final List<UploadPlace> places;

    LargeFiles(List<UploadPlace> places) {
        this.places = List.copyOf(places);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String kind = request.getContentType();
        return kind == null || !kind.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        Optional<UploadPlace> place = places.stream().filter(one -> one.at(path)).findFirst();
        long length = request.getContentLengthLong();
        if (length < 0) {
            response.sendError(HttpStatus.LENGTH_REQUIRED.value());
        } else if (length <= place.map(UploadPlace::bytes).orElse(Intake.BYTES) + AROUND) {
            chain.doFilter(request, response);
        } else if (place.isPresent()) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, path + "?melding=" + UploadPlace.TOO_LARGE);
        } else {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        }
    }
}

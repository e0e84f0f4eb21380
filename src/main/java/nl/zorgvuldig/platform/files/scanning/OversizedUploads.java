package nl.zorgvuldig.platform.files.scanning;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import nl.zorgvuldig.platform.files.FileIntake;
import nl.zorgvuldig.platform.files.UploadPath;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Filter that rejects a file with too large a declared length without reading it: the form comes
/// back with an error beside its field. Runs before anything that reads a form.
@Component
@Order(OversizedUploads.EARLY)
class OversizedUploads extends OncePerRequestFilter {
    static final int EARLY = -200; // the security filters have -100

    private static final long AROUND = 1L << 16; // the other fields

    private final List<UploadPath> places;

    OversizedUploads(List<UploadPath> places) {
        this.places = List.copyOf(places);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getContentLengthLong() <= FileIntake.BYTES + AROUND
                || places.stream().noneMatch(place -> place.at(request.getRequestURI()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, request.getRequestURI() + "?melding=" + UploadPath.TOO_LARGE);
    }
}

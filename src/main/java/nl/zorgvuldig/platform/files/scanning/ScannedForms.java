package nl.zorgvuldig.platform.files.scanning;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/// Multipart resolver that has every file in a form scanned for viruses before any page gets it.
/// For a file that is sent without a form, see [VideoReceiver].
public final class ScannedForms extends StandardServletMultipartResolver {
    private final VirusScan scan;

    public ScannedForms(VirusScan scan) {
        this.scan = scan;
    }

    /// Not for the page that says why a request was rejected: nothing of it is read then.
    @Override
    public boolean isMultipart(HttpServletRequest request) {
        return request.getDispatcherType() != DispatcherType.ERROR && super.isMultipart(request);
    }

    @Override
    public MultipartHttpServletRequest resolveMultipart(HttpServletRequest request) {
        MultipartHttpServletRequest form = super.resolveMultipart(request);
        try {
            scan.demandClean(form.getMultiFileMap().values().stream()
                    .flatMap(List::stream)
                    .filter(file -> !file.isEmpty())
                    .toList());
        } catch (RuntimeException refused) {
            cleanupMultipart(form);
            throw refused;
        }
        return form;
    }
}

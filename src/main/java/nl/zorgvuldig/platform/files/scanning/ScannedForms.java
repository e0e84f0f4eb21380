package nl.zorgvuldig.platform.files.scanning;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/// Every file in a form is looked at for viruses before any page gets it, whichever page that is.
/// What comes without a form around it is for [VideoReceiver].
public final class ScannedForms extends StandardServletMultipartResolver {
    private final VirusScan scan;

    public ScannedForms(VirusScan scan) {
        this.scan = scan;
    }

    /// Not for the page that says why a request was turned back: nothing of it is read then.
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

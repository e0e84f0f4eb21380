package nl.zorgvuldig.platform.files;

import java.util.regex.Pattern;

/// Addresses of forms with a file in them, provided as a bean by the module that shows them. Such a
/// form shows [#TOO_LARGE] beside its file when it comes back with that in `melding`.
public record UploadPath(Pattern address) {
    public static final String TOO_LARGE = "te-groot";

    public boolean at(String path) {
        return address.matcher(path).matches();
    }
}

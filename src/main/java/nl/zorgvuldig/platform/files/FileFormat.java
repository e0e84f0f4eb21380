package nl.zorgvuldig.platform.files;

import nl.zorgvuldig.platform.kernel.Codes;

/// Format of files that may be stored. The format is determined by a file's content, never by its
/// name.
public enum FileFormat {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    /// Made by telephones; stored as JPEG.
    HEIC("image/heic", "heic"),
    /// Stored as JPEG.
    WEBP("image/webp", "webp"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    ODT("application/vnd.oasis.opendocument.text", "odt");

    private final String type;
    private final String extension;

    FileFormat(String type, String extension) {
        this.type = type;
        this.extension = extension;
    }

    public String type() {
        return type;
    }

    public String extension() {
        return extension;
    }

    public String code() {
        return Codes.of(this);
    }

    /// How its pages are shown.
    public Shown shown() {
        return switch (this) {
            case PDF, JPEG, PNG, HEIC, WEBP -> Shown.AS_PICTURES;
            case DOCX, ODT -> Shown.AS_TEXT;
        };
    }

    public enum Shown {
        AS_PICTURES,
        AS_TEXT
    }
}

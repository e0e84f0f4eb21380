package nl.zorgvuldig.platform.files.examination;

import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/// Graphics state at some place in the content of a PDF, as far as its parts are drawings
/// themselves; null for what is not.
///
/// @param font of which each glyph is a drawing (Type 3)
/// @param fill pattern for filling
/// @param line pattern for drawing lines
record PdfPen(
        @Nullable COSDictionary font,
        @Nullable COSStream fill,
        @Nullable COSStream line) {
    static final PdfPen PLAIN = new PdfPen(null, null, null);

    /// @param last the operand before the operator
    /// @param before the operand before that
    PdfPen after(String operator, @Nullable Object last, @Nullable Object before, COSDictionary resources) {
        return switch (operator) {
            case "Tf" -> new PdfPen(drawn(find(resources, COSName.FONT, before)), fill, line);
            case "gs" -> inState(find(resources, COSName.EXT_G_STATE, last));
            case "scn" -> new PdfPen(font, tile(find(resources, COSName.PATTERN, last)), line);
            case "SCN" -> new PdfPen(font, fill, tile(find(resources, COSName.PATTERN, last)));
            case "cs", "sc", "g", "rg", "k" -> new PdfPen(font, null, line);
            case "CS", "SC", "G", "RG", "K" -> new PdfPen(font, fill, null);
            default -> this;
        };
    }

    private PdfPen inState(@Nullable COSBase state) {
        return state instanceof COSDictionary all
                        && all.getDictionaryObject(COSName.FONT) instanceof COSArray set
                        && set.size() > 0
                ? new PdfPen(drawn(set.getObject(0)), fill, line)
                : this;
    }

    private static @Nullable COSDictionary drawn(@Nullable COSBase font) {
        return font instanceof COSDictionary dictionary && COSName.TYPE3.equals(dictionary.getCOSName(COSName.SUBTYPE))
                ? dictionary
                : null;
    }

    private static @Nullable COSStream tile(@Nullable COSBase pattern) {
        return pattern instanceof COSStream stream ? stream : null;
    }

    /// The resource with a name; null when it is no name, or has no resource.
    static @Nullable COSBase find(COSDictionary resources, COSName kind, @Nullable Object name) {
        return name instanceof COSName key && resources.getCOSDictionary(kind) instanceof COSDictionary all
                ? all.getDictionaryObject(key)
                : null;
    }

    /// The drawings of a Type 3 font by code, where its encoding names them.
    static Map<Integer, COSName> letters(COSDictionary font) {
        Map<Integer, COSName> letters = new HashMap<>();
        if (font.getDictionaryObject(COSName.ENCODING) instanceof COSDictionary encoding
                && encoding.getDictionaryObject(COSName.DIFFERENCES) instanceof COSArray all) {
            int code = 0;
            for (int index = 0; index < all.size(); index++) {
                switch (all.getObject(index)) {
                    case COSNumber from -> code = from.intValue();
                    case COSName name -> letters.put(code++, name);
                    case null, default -> {}
                }
            }
        }
        return letters;
    }
}

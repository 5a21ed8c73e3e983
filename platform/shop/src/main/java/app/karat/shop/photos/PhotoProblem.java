package app.karat.shop.photos;

import app.karat.kernel.problem.FieldError;
import app.karat.kernel.problem.Problem;
import java.util.List;
import java.util.Map;

/** What can be wrong with a picture. */
public final class PhotoProblem extends Problem {

    private PhotoProblem(int status, String slug, String title, String detail, String rule) {
        super(status, slug, title, detail, List.of(new FieldError("file", rule, detail)), Map.of());
    }

    /** No picture that the caller may see. */
    public static PhotoProblem unknown() {
        return new PhotoProblem(404, "photo-unknown", "Unknown photo", "There is no such photo.", "unknown");
    }

    /** Its content is none of the kinds that are taken. */
    public static PhotoProblem notAPicture() {
        return new PhotoProblem(
                422, "not-a-photo", "Not a photo", "A photo is a JPEG, PNG or WebP file that can be opened.", "format");
    }

    /** More pixels than a camera takes. */
    public static PhotoProblem tooManyPixels() {
        return new PhotoProblem(
                422, "photo-too-many-pixels", "Photo too large", "A photo has at most 100 megapixels.", "too-large");
    }

    /** The piece has enough of them. */
    public static PhotoProblem enough(int most) {
        return new PhotoProblem(
                409, "photos-enough", "Enough photos", "A piece has at most %d photos.".formatted(most), "too-many");
    }

    /** The business has used up its room. */
    public static PhotoProblem noRoom() {
        return new PhotoProblem(
                409,
                "photos-no-room",
                "No room for photos",
                "The room for photos is used up. Delete some first.",
                "quota");
    }
}

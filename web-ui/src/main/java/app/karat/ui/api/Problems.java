package app.karat.ui.api;

import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/** Reads what a service wrote when it refused. */
final class Problems {

    private static final int LONGEST = 64 * 1024;

    private Problems() {}

    static ApiProblem read(ObjectMapper json, int status, InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LONGEST);
        try {
            ApiProblem.Body problem = json.readValue(bytes, ApiProblem.Body.class);
            return new ApiProblem(status, problem == null ? nothing() : problem);
        } catch (JacksonException notAProblem) {
            return new ApiProblem(status, nothing());
        }
    }

    private static ApiProblem.Body nothing() {
        return new ApiProblem.Body(null, null, null, null, null, null);
    }
}

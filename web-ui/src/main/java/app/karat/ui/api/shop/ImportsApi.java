package app.karat.ui.api.shop;

import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Pieces out of sheets. */
@HttpExchange("/api/imports")
public interface ImportsApi {

    @GetExchange
    ImportRun.Runs page(@RequestParam int limit);

    @PutExchange(url = "/{id}/file", contentType = "application/octet-stream")
    ImportRun upload(@PathVariable UUID id, @RequestParam String name, @RequestBody Resource file);

    @GetExchange("/{id}")
    ImportRun get(@PathVariable UUID id);

    @PutExchange("/{id}/mapping")
    ImportRun map(@PathVariable UUID id, @RequestBody ImportRun.Mapping mapping);

    @PostExchange("/{id}/start")
    ImportRun start(@PathVariable UUID id, @RequestBody ImportRun.Start how);

    @PostExchange("/{id}/undo")
    ImportRun undo(@PathVariable UUID id, @RequestBody ImportRun.Undo how);

    @GetExchange("/{id}/errors.csv")
    byte[] errors(@PathVariable UUID id);
}

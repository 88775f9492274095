extension Plan {
    /// What `tinhgon init` writes: every section with its default.
    package static let example = """
        {
          "$schema": "schema/pipeline.v1.json",
          "$comment": "Every key may be left out; what stands here are the defaults. Relative paths start at this file's folder.",
          "version": 1,

          "language": {
            "$comment": "lexicon is a folder whose TSV files replace the embedded ones of the same name.",
            "pack": "vi",
            "lexicon": null
          },

          "inputs": {
            "$comment": "paths are files, folders or \\"-\\" for standard input; lists are files that name paths, one a line.",
            "paths": ["input"],
            "lists": [],
            "xml": [],
            "field_names": {},
            "limits": {
              "document_bytes": 16777216,
              "input_bytes": 68719476736,
              "compression_ratio": 200,
              "archive_members": 1000000,
              "depth": 200,
              "attributes": 256,
              "seconds": 20
            }
          },

          "output": {
            "folder": "output",
            "ledger": "output/state/ledger.sqlite",
            "keep_runs": 7
          },

          "jobs": 0,
          "time_zone": "+07:00",

          "topics": {
            "model": null
          },

          "reports": {
            "$comment": "dialect excel-vi is for Excel in a Vietnamese locale: semicolons, decimal commas, a byte order mark. templates is a folder whose files replace the embedded ones: tinhgon init --templates FOLDER writes them all.",
            "locale": "vi",
            "csv": { "dialect": "machine" },
            "html": { "row_limit": 5000 },
            "xlsx": true,
            "templates": null
          }
        }

        """
}

CREATE TABLE "message" (
	"site_id" text NOT NULL,
	"id" text NOT NULL,
	"receiver" text NOT NULL,
	"type" text NOT NULL,
	"body" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	CONSTRAINT "message_site_id_id_pk" PRIMARY KEY("site_id","id")
);
